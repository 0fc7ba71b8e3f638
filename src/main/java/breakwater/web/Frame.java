package breakwater.web;

import breakwater.journal.Actor;
import breakwater.journal.feed.Feed;
import breakwater.outbox.NoticeWishes;
import breakwater.outbox.Notices;
import breakwater.people.Caller;
import breakwater.people.OperatorRight;
import breakwater.people.People;
import breakwater.people.Strangers;
import breakwater.people.Teams;
import breakwater.people.absence.Absences;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame around each page shows. */
@ControllerAdvice(basePackages = "breakwater.web", annotations = Framed.class)
class Frame {
  private final People people;
  private final Teams teams;
  private final Strangers strangers;
  private final Feed feed;
  private final List<Place> places;
  private final ObjectProvider<Banner> banners;
  private final Notices notices;
  private final Absences absences;
  private final NoticeWishes wishes;

  Frame(
      People people,
      Teams teams,
      Strangers strangers,
      Feed feed,
      List<Place> places,
      ObjectProvider<Banner> banners,
      Notices notices,
      Absences absences,
      NoticeWishes wishes) {
    this.wishes = wishes;
    this.people = people;
    this.teams = teams;
    this.strangers = strangers;
    this.feed = feed;
    this.places = places.stream().sorted(Comparator.comparingInt(Place::order)).toList();
    this.banners = banners;
    this.notices = notices;
    this.absences = absences;
  }

  /**
   * The feed's position is read before the page's content, so that whatever happens in between is
   * heard.
   */
  @ModelAttribute
  void fill(Caller caller, HttpServletRequest request, Model model) {
    var names = new Names(caller, people, teams, strangers, absences::now);
    model.addAttribute("feedPosition", feed.head());
    model.addAttribute("names", names);
    model.addAttribute("banners", banners.stream().flatMap(b -> b.shown(caller).stream()).toList());
    model.addAttribute("me", caller.actor());
    model.addAttribute("myName", names.actor(caller.actor()));
    model.addAttribute(
        "bell",
        caller.actor().kind() == Actor.Kind.PERSON ? notices.bell(caller) : Notices.Bell.SILENT);
    chosenZone(caller).ifPresent(zone -> model.addAttribute("zone", zone.getId()));
    model.addAttribute("form", Form.NONE);
    model.addAttribute("did", Deeds.words(request.getParameter("did")));
    model.addAttribute("places", places.stream().filter(p -> p.seen().test(caller)).toList());
    model.addAttribute("operator", caller.may(OperatorRight.OPERATE_ENGINE));
  }

  /** The one that they chose; whoever chose none is told times in that of their browser. */
  private Optional<ZoneId> chosenZone(Caller caller) {
    return Optional.of(wishes.zone(caller))
        .filter(zone -> !(zone.normalized() instanceof ZoneOffset));
  }
}
