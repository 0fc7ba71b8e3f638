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

  /** What a person can do, who looks at it in a browser. */
  static String advice(int status) {
    return switch (status) {
      case 400, 405, 406, 415 ->
          "Go back and try it from the page on which you were; if somebody gave you this address,"
              + " ask them for the right one.";
      case 401 -> "Sign in, and do it again.";
      case 403 ->
          "Go back, or ask an administrator of your house if you should be able to do this.";
      case 404 ->
          "Check the address, or find what you look for on the desk; it may also have been erased,"
              + " or be shown to others only.";
      case 409, 412, 428 -> "Go back, load the page again to see how it stands, and decide anew.";
      case 413 -> "Go back, and send less at once.";
      case 429 -> "Wait a minute, and do it again.";
      case 503 -> "Wait a few seconds, and do it again: nothing of it was kept.";
      default ->
          status >= 500
              ? "Do it again; if it fails again, give the trace below to whoever runs Breakwater."
              : "Go back, correct what the sentence above names, and do it again.";
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
