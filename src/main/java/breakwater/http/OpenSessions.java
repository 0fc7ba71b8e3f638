package breakwater.http;

import breakwater.people.PersonId;
import breakwater.people.signin.Secret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions of somebody's browsers, on whichever node they are used. */
@Component
public class OpenSessions {
  /** The session attribute with what the browser called itself. */
  static final String BROWSER = "breakwater.browser";

  private final FindByIndexNameSessionRepository<? extends Session> sessions;

  OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
    this.sessions = sessions;
  }

  /**
   * One of them, without its secret.
   *
   * @param handle names it, and opens nothing
   * @param here whether it is the one that asks
   */
  public record Open(
      String handle, String browser, Instant begunAt, Instant usedAt, boolean here) {}

  /** Those of one person, the latest used first. */
  public List<Open> of(PersonId person, HttpServletRequest request) {
    String own = own(request);
    return find(person).values().stream()
        .filter(session -> !session.isExpired())
        .map(
            session ->
                new Open(
                    handle(session.getId()),
                    Optional.<String>ofNullable(session.getAttribute(BROWSER)).orElse("A browser"),
                    session.getCreationTime(),
                    session.getLastAccessedTime(),
                    session.getId().equals(own)))
        .sorted(Comparator.comparing(Open::usedAt).reversed())
        .toList();
  }

  /** Ends one of a person's; false = it had ended already. */
  public boolean end(PersonId person, String handle) {
    List<String> which =
        find(person).keySet().stream().filter(id -> handle(id).equals(handle)).toList();
    which.forEach(sessions::deleteById);
    return !which.isEmpty();
  }

  /** Ends all of a person's but the one that asks, if it is one of them. */
  public void endOthers(PersonId person, HttpServletRequest request) {
    String own = own(request);
    find(person).keySet().stream().filter(id -> !id.equals(own)).forEach(sessions::deleteById);
  }

  /** Such as "Firefox on Linux": enough to know it again. */
  static String browser(HttpServletRequest request) {
    String agent = Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
    return first(agent, "Edg/Edge Firefox/Firefox Chrom/Chrome Safari/Safari", "A browser")
        + first(
                agent,
                "Android/Android iPhone/iPhone iPad/iPad Windows/Windows Mac_OS/Mac Linux/Linux",
                "")
            .transform(system -> system.isEmpty() ? "" : " on " + system);
  }

  private static String first(String agent, String known, String otherwise) {
    for (String pair : known.split(" ")) {
      String[] sign = pair.split("/");
      if (agent.contains(sign[0].replace('_', ' '))) {
        return sign[1];
      }
    }
    return otherwise;
  }

  private Map<String, ? extends Session> find(PersonId person) {
    return sessions.findByPrincipalName(person.value());
  }

  private static String own(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null ? "" : session.getId();
  }

  private static String handle(String id) {
    return Secret.fingerprint(id);
  }
}
