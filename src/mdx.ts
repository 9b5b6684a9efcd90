/* The components an author may use in `content/docs`, in one list. */
