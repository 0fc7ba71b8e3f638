package breakwater.http.rights;

import static breakwater.http.rights.Access.PUBLIC;
import static breakwater.http.rights.Route.any;
import static breakwater.http.rights.Route.files;
import static breakwater.http.rights.Route.get;
import static breakwater.http.rights.Route.post;

import java.util.List;

/** What strangers may ask for: to sign in, and what says nothing about anybody. */
final class PublicRoutes {
  static final List<Route> ALL =
      List.of(
          get("/health/engine", PUBLIC),
          get("/health/live", PUBLIC),
          get("/health/ready", PUBLIC),
          get("/problems/{name}", PUBLIC),
          get("/sign-in", PUBLIC),
          post("/sign-in", PUBLIC),
          post("/sign-in/demo", PUBLIC),
          get("/sign-in/{code}", PUBLIC),
          post("/sign-out", PUBLIC),
          files("/assets/**"),
          files("/webjars/**"),
          files("/favicon.ico"),
          files("/favicon.svg"),
          get("/openapi.json", PUBLIC),
          get("/openapi.json.yaml", PUBLIC),
          any("/error", PUBLIC));

  private PublicRoutes() {}
}
