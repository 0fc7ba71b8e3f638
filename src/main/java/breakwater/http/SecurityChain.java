package breakwater.http;

import breakwater.http.limit.RateLimitFilter;
import breakwater.http.problem.Problems;
import breakwater.http.rights.Rights;
import breakwater.http.rights.RightsGate;
import breakwater.http.rights.RightsTable;
import breakwater.journal.Clock;
import breakwater.people.sight.Sight;
import breakwater.people.signin.SignIns;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** Who may ask for what address: what {@link RightsTable} says, and nothing else. */
@Configuration(proxyBeanMethods = false)
class SecurityChain {
  static final String CONTENT_POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http,
      SignIns signIns,
      FailedSignIns failures,
      RateLimitFilter.Maker limits,
      Problems problems,
      Clock clock,
      CookieCsrfTokenRepository csrfTokens,
      Sight sight)
      throws Exception {
    Refusals refusals = new Refusals(problems);
    // Not every request is a new sign-in: it would change the session's id and the form's token
    // under
    // whatever else the same browser is asking for at that moment. SignInPages makes a fresh
    // session.
    return http.sessionManagement(AbstractHttpConfigurer::disable)
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(csrfTokens)
                    .requireCsrfProtectionMatcher(SecurityChain::couldBeForged))
        .addFilterBefore(new SignInFilter(signIns, failures, problems, clock), CsrfFilter.class)
        .addFilterAfter(limits.make(), SignInFilter.class)
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .headers(SecurityChain::headers)
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(
                        DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                    .permitAll()
                    .anyRequest()
                    .access(new RightsGate(RightsTable.ALL, sight, Signed::who)))
        .build();
  }

  @Bean
  Rights rights() {
    return new Rights(() -> Signed.who(SecurityContextHolder.getContext().getAuthentication()));
  }

  @Bean
  CookieCsrfTokenRepository csrfTokens(@Value("${breakwater.address:}") String address) {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    boolean secure = Sessions.isSecure(address);
    tokens.setCookieName(secure ? "__Host-breakwater-csrf" : "breakwater-csrf");
    tokens.setHeaderName("X-CSRF-TOKEN");
    tokens.setCookiePath("/");
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").secure(secure));
    return tokens;
  }

  @Bean
  RequestRejectedHandler rejected(
      Problems problems, SignIns signIns, FailedSignIns failures, Clock clock) {
    SignInFilter people = new SignInFilter(signIns, failures, problems, clock);
    return (request, response, e) ->
        people.knowing(request, () -> reject(problems, request, response));
  }

  private static void reject(
      Problems problems, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getMethod().matches("DELETE|GET|HEAD|OPTIONS|PATCH|POST|PUT")) {
      problems.answer(
          request, response, "bad-request", "This address or one of the headers has no meaning.");
    } else {
      response.setHeader("Allow", "GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE");
      problems.answer(request, response, "method-not-allowed", "That method is not possible here.");
    }
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .crossOriginOpenerPolicy(
            policy ->
                policy.policy(
                    org.springframework.security.web.header.writers
                        .CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            policy -> policy.policy("camera=(), microphone=(), geolocation=()"));
  }

  /**
   * Whether a page elsewhere could make a browser send this. Not with an Authorization header, and
   * the API without a session cookie knows nobody.
   */
  private static boolean couldBeForged(HttpServletRequest request) {
    return !SAFE.contains(request.getMethod())
        && request.getHeader("Authorization") == null
        && (!request.getRequestURI().startsWith("/api/") || Sessions.hasCookie(request));
  }
}
