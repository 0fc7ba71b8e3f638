package breakwater.http.problem;

import java.util.List;

/** What can be wrong with a request before any door is asked, in alphabetical order. */
final class HttpKinds {
  static final List<Kind> ALL =
      List.of(
          new Kind(
              "answer-forgotten",
              409,
              "The first answer is not kept",
              "A request with this Idempotency-Key was done, and is not done again; its answer held"
                  + " a secret, which is sent once, or was erased since with the texts in it."),
          new Kind(
              "bad-request",
              400,
              "The request cannot be understood",
              "It is not HTTP as we know it, or one of its parts has no possible meaning."),
          new Kind(
              "cross-site-request",
              403,
              "The request did not come from our page",
              "A request with a session cookie needs the token of the page in X-CSRF-TOKEN or"
                  + " _csrf. Programs use a bearer token instead, and need none."),
          new Kind(
              "idempotency-key-in-use",
              409,
              "The first request with this key is still running",
              "Repeat it after the seconds in Retry-After, and get the first answer."),
          new Kind(
              "idempotency-key-reused",
              422,
              "This key was used for another request",
              "An Idempotency-Key belongs to one method, path and body for 7 days. Use a new key"
                  + " for a new request."),
          new Kind(
              "invalid-header",
              400,
              "A header cannot be understood",
              "errors names the header and says what it may hold."),
          new Kind(
              "invalid-parameter",
              400,
              "A parameter cannot be understood",
              "errors names the parameter and says what it may be."),
          new Kind(
              "invalid-value",
              400,
              "A value cannot be right",
              "errors points at each such value and says what it may be."),
          new Kind(
              "malformed-json",
              400,
              "The body is not the JSON that is expected here",
              "errors points at the place. The OpenAPI document shows what is expected."),
          new Kind(
              "method-not-allowed",
              405,
              "This cannot be done with that method",
              "The header Allow lists the methods that this address knows."),
          new Kind(
              "not-acceptable",
              406,
              "We cannot answer in the form that was asked for",
              "Ask for application/json in Accept, or leave Accept out."),
          new Kind(
              "sign-in-required",
              401,
              "Nobody is signed in",
              "Send Authorization: Bearer with a token that begins with bw_, or sign in."),
          new Kind(
              "token-refused",
              401,
              "The token is not valid",
              "It is unknown, has expired or was revoked. Ask whoever gave it to you for a new"
                  + " one."),
          new Kind(
              "too-large",
              413,
              "The request is too large",
              "A body may hold 25 MB unless this installation says otherwise. Send less at once."),
          new Kind(
              "too-many-requests",
              429,
              "Too many requests",
              "Wait for the seconds in Retry-After. The header RateLimit says what is left."),
          new Kind(
              "unknown-parameter",
              400,
              "A parameter is not known",
              "errors names it, and those that there are. We refuse it rather than ignore what you"
                  + " meant."),
          new Kind(
              "unknown-property",
              400,
              "A property is not known",
              "errors points at it. We refuse it rather than ignore what you meant."),
          new Kind(
              "unsupported-media-type",
              415,
              "The body is in a form that is not read here",
              "detail names what is: JSON with Content-Type: application/json, unless it says"
                  + " otherwise."),
          new Kind(
              "version-conflict",
              409,
              "Others were changing the same thing",
              "We tried several times and it had changed each time. Repeat the request."));

  private HttpKinds() {}
}
