package breakwater.demo;

import breakwater.http.Doorman;
import breakwater.http.Offer;
import breakwater.journal.Id;
import breakwater.people.PersonId;
import breakwater.people.signin.SignIns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets whoever stands at the door of a demo look at it as one of its people. */
@Controller
class LookAs implements Offer {
  private final PlayTable table;
  private final SignIns signIns;
  private final Doorman doorman;
  private final Company company = Company.read();

  LookAs(PlayTable table, SignIns signIns, Doorman doorman) {
    this.table = table;
    this.signIns = signIns;
    this.doorman = doorman;
  }

  @Override
  public Optional<Shown> shown() {
    return table
        .find()
        .map(
            play ->
                new Shown(
                    "Look at it as",
                    "This SANDBOX plays %s, a made-up company. Nobody here is real."
                        .formatted(company.name()),
                    "/sign-in/demo",
                    company.members().stream()
                        .map(m -> new Choice(m.id().value(), m.person().name(), m.does()))
                        .toList()));
  }

  /** Only people of the demo, only where it is played: nobody real can be looked at as. */
  @PostMapping("/sign-in/demo")
  String lookAs(
      @RequestParam(defaultValue = "") String choice,
      HttpServletRequest request,
      HttpServletResponse response) {
    boolean theirs =
        table.find().isPresent()
            && Id.isValid(choice)
            && company.byId().containsKey(new PersonId(choice));
    if (theirs) {
      signIns
          .byPerson(new PersonId(choice))
          .ifPresent(who -> doorman.admit(who, request, response));
    }
    return theirs ? "redirect:/" : "redirect:/sign-in";
  }
}
