package breakwater.http;

import breakwater.people.passwords.Passwords;
import breakwater.people.signin.SignInLinks;
import breakwater.people.signin.SignIns;
import breakwater.people.signin.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
  private final Passwords passwords;
  private final FailedSignIns failures;
  private final Doorman doorman;
  private final ObjectProvider<Offer> offers;

  SignInPages(
      SignIns signIns,
      SignInLinks links,
      Passwords passwords,
      FailedSignIns failures,
      Doorman doorman,
      ObjectProvider<Offer> offers) {
    this.signIns = signIns;
    this.links = links;
    this.passwords = passwords;
    this.failures = failures;
    this.doorman = doorman;
    this.offers = offers;
  }

  @GetMapping("/sign-in")
  String ask(Model model) {
    return ask(model, false);
  }

  private String ask(Model model, boolean refused) {
    model.addAttribute("refused", refused);
    model.addAttribute("offers", offers.stream().flatMap(o -> o.shown().stream()).toList());
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
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model)
      throws IOException {
    if (!name.isBlank()) {
      return byPassword(name, password, request, response, model);
    }
    Optional<SignedIn> who =
        code.isEmpty()
            ? signIns.byToken(token.strip())
            : links.redeem(code.strip()).flatMap(signIns::byPerson);
    if (who.isPresent()) {
      doorman.admit(who.get(), request, response);
      return passwords.has(who.get().person().id()) || code.isEmpty()
          ? "redirect:/"
          : "redirect:/first-run";
    }
    if (failures.isTooMany(request, response)) {
      return null;
    }
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    return ask(model, true);
  }

  private @Nullable String byPassword(
      String name,
      String password,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model)
      throws IOException {
    if (failures.isTooMany(name, request, response)) {
      return null;
    }
    Optional<SignedIn> who =
        passwords.prove(name, password).flatMap(proof -> signIns.byPerson(proof.person()));
    if (who.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      model.addAttribute("name", name.length() > 320 ? "" : name);
      return ask(model, true);
    }
    failures.wasRight(name, request);
    doorman.admit(who.get(), request, response);
    return "redirect:/";
  }

  @PostMapping("/sign-out")
  String end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    return "redirect:/sign-in";
  }
}
