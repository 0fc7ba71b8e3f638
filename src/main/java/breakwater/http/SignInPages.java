package breakwater.http;

import breakwater.people.SignInLinks;
import breakwater.people.SignIns;
import breakwater.people.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a person begins and ends a session. */
@Controller
class SignInPages {
  private final SignIns signIns;
  private final SignInLinks links;
  private final FailedSignIns failures;
  private final CookieCsrfTokenRepository csrfTokens;

  SignInPages(
      SignIns signIns,
      SignInLinks links,
      FailedSignIns failures,
      CookieCsrfTokenRepository csrfTokens) {
    this.signIns = signIns;
    this.links = links;
    this.failures = failures;
    this.csrfTokens = csrfTokens;
  }

  @GetMapping("/sign-in")
  String ask() {
    return "sign-in";
  }

  /** Only asks: scanners of mails follow links, but press no buttons. */
  @GetMapping("/sign-in/{code}")
  String confirm(@PathVariable String code, Model model) {
    model.addAttribute("code", code);
    return "link-confirmation";
  }

  /** The session may do what the token may, and ends with it; a link's may do everything. */
  @PostMapping("/sign-in")
  @Nullable String begin(
      @RequestParam(defaultValue = "") String token,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model)
      throws IOException {
    Optional<SignedIn> who =
        code.isEmpty()
            ? signIns.byToken(token.strip())
            : links.redeem(code.strip()).flatMap(signIns::byPerson);
    if (who.isPresent()) {
      signIn(who.get(), request, response);
      return "redirect:/";
    }
    if (failures.isTooMany(request, response)) {
      return null;
    }
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    model.addAttribute("refused", true);
    return "sign-in";
  }

  @PostMapping("/sign-out")
  String end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    return "redirect:/sign-in";
  }

  /** Whatever session there was before is not this one: nobody can have planted it. */
  private void signIn(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
    HttpSession before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    HttpSession session = request.getSession(true);
    session.setAttribute(SignInFilter.CREDENTIAL, who.credential());
    session.setAttribute(
        FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, who.person().id().value());
    csrfTokens.saveToken(null, request, response);
  }
}
