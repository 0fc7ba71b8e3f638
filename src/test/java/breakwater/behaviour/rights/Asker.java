package breakwater.behaviour.rights;

import breakwater.behaviour.Api;
import breakwater.http.rights.Access;
import breakwater.http.rights.Route;
import breakwater.people.Person.Mark;
import breakwater.people.Right;
import breakwater.people.Role;
import breakwater.people.Undelegated;
import breakwater.people.signin.Scope;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody with a token, and what the mission says that they may do: worked out here once more,
 * apart from the product.
 */
record Asker(String id, Role role, Set<Mark> marks, Set<Scope> scopes, Api api) {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Set<Scope> WRITING = EnumSet.of(Scope.READ, Scope.WRITE);

  /** One of each kind that differs. */
  static List<Asker> all(Api admin) {
    Set<Mark> security = EnumSet.of(Mark.SECURITY_RESPONDER);
    Set<Mark> others = EnumSet.complementOf(EnumSet.of(Mark.SECURITY_RESPONDER));
    Set<Scope> all = Scope.all();
    return List.of(
        of(admin, Role.AGENT, Set.of(), all),
        of(admin, Role.AGENT, security, all),
        of(admin, Role.AGENT, others, WRITING),
        of(admin, Role.AGENT, Set.of(), EnumSet.of(Scope.READ)),
        of(admin, Role.ENGINEER, Set.of(), all),
        of(admin, Role.ENGINEER, security, WRITING),
        of(admin, Role.LEAD, Set.of(), all),
        of(admin, Role.LEAD, others, EnumSet.of(Scope.READ, Scope.ADMIN)),
        of(admin, Role.ADMINISTRATOR, Set.of(), all),
        of(admin, Role.ADMINISTRATOR, others, WRITING),
        of(admin, Role.ADMINISTRATOR, security, EnumSet.of(Scope.READ)),
        of(admin, Role.ADMINISTRATOR, Set.of(), EnumSet.of(Scope.WRITE, Scope.ADMIN)));
  }

  static Asker of(Api admin, Role role, Set<Mark> marks, Set<Scope> scopes) {
    String id = "asker-" + COUNT.incrementAndGet();
    admin
        .post(
            "/api/v1/people",
            Map.of("id", id, "name", id, "email", id + "@house.example", "role", role))
        .expect(201);
    admin.patch("/api/v1/people/" + id, Map.of("marks", marks)).expect(200);
    String secret =
        admin
            .post("/api/v1/people/" + id + "/tokens", Map.of("name", "a test", "scopes", scopes))
            .expect(201)
            .at("/secret");
    return new Asker(id, role, marks, scopes, new Api(admin.address(), secret));
  }

  /**
   * @param ownId whether the address names this person
   */
  boolean may(Route route, boolean ownId) {
    boolean reads = route.method().equals("GET") || route.method().equals("*");
    return switch (route.access()) {
      case Access.Strangers _ -> true;
      case Access.Everybody _ -> scopes.contains(reads ? Scope.READ : Scope.WRITE);
      case Access.Holding(Right right) ->
          scopes.contains(reads ? Scope.READ : Scope.WRITE) && holds(right);
      case Access.OneselfOr(Right right) ->
          scopes.contains(reads ? Scope.READ : Scope.WRITE) && (ownId || holds(right));
    };
  }

  private boolean holds(Right right) {
    boolean delegated = !(right instanceof Undelegated) || scopes.contains(Scope.ADMIN);
    return delegated
        && switch (right.holders()) {
          case EVERYBODY -> true;
          case LEADS -> role == Role.LEAD || role == Role.ADMINISTRATOR;
          case SECURITY -> marks.contains(Mark.SECURITY_RESPONDER);
          case LEADS_AND_SECURITY ->
              role == Role.LEAD
                  || role == Role.ADMINISTRATOR
                  || marks.contains(Mark.SECURITY_RESPONDER);
          case ADMINISTRATORS -> role == Role.ADMINISTRATOR;
        };
  }

  @Override
  public String toString() {
    return role + " " + marks + " " + scopes;
  }
}
