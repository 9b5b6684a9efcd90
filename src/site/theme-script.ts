/**
 * The one script that stands in the pages themselves: it runs before the first paint. As text, because
 * what is inline goes out as written, on every page. The finishing of the build allows no other.
 */
export const THEME_SCRIPT =
  "try{const{value}=JSON.parse(localStorage.getItem('kbp1:setting:theme'));" +
  "if(value==='light'||value==='dark')document.documentElement.dataset.scheme=value}catch{}";
