package breakwater.http.problem;

/** Chooses the kind of problem where only an HTTP status is known. */
final class Statuses {
  private Statuses() {}

  static String kind(int status) {
    return switch (status) {
      case 401 -> "sign-in-required";
      case 403 -> "forbidden";
      case 404 -> "not-found";
      case 405 -> "method-not-allowed";
      case 406 -> "not-acceptable";
      case 413 -> "too-large";
      case 415 -> "unsupported-media-type";
      case 429 -> "too-many-requests";
      case 503 -> "unavailable";
      default -> status >= 500 ? "unexpected" : "bad-request";
    };
  }

  static String sentence(int status) {
    return switch (status) {
      case 401 -> "Sign in, or send a bearer token.";
      case 403 -> "You may not do this.";
      case 404 -> "This address names nothing that exists, or nothing that you may see.";
      case 405 -> "This address does not know that method.";
      case 406 -> "This is not available in the form that was asked for.";
      case 413 -> "The request is larger than is accepted here.";
      case 415 -> "Send JSON with Content-Type: application/json.";
      case 429 -> "Too many requests.";
      case 503 -> "The database does not answer now. Repeat the request in 2 seconds.";
      default ->
          status >= 500
              ? "Breakwater failed. Nothing of the request was kept."
              : "The request cannot be understood.";
    };
  }
}
