package breakwater.http.problem;

/**
 * One kind of problem.
 *
 * @param name stable, lower-case with dashes
 * @param status the HTTP status that usually goes with it
 * @param meaning when it happens and what to do, in sentences, for its page
 */
record Kind(String name, int status, String title, String meaning) {}
