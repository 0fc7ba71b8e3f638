package breakwater.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Sessions of browsers: in the database, so that any node knows them; 12 hours of silence end one.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = 12 * 60 * 60)
class Sessions {
  private static final String COOKIE = "breakwater-session";

  @Bean
  CookieSerializer cookies(@Value("${breakwater.address:}") String address) {
    DefaultCookieSerializer cookies = new DefaultCookieSerializer();
    boolean secure = isSecure(address);
    cookies.setCookieName(secure ? "__Host-" + COOKIE : COOKIE);
    cookies.setUseSecureCookie(secure);
    cookies.setCookiePath("/");
    cookies.setUseHttpOnlyCookie(true);
    cookies.setSameSite("Lax");
    return cookies;
  }

  /** Whether browsers reach this house by TLS; then its cookies never travel without. */
  static boolean isSecure(String address) {
    return address.toLowerCase(Locale.ROOT).startsWith("https://");
  }

  static boolean hasCookie(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) {
      return false;
    }
    for (Cookie cookie : cookies) {
      if (cookie.getName().endsWith(COOKIE)) {
        return true;
      }
    }
    return false;
  }
}
