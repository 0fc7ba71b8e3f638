package breakwater.people.signin;

/** The setting BREAKWATER_ADMIN_TOKEN cannot be a token: the product does not start. */
final class MalformedAdminToken extends RuntimeException {
  private static final long serialVersionUID = 1;

  MalformedAdminToken() {
    super(
        "BREAKWATER_ADMIN_TOKEN must be bw_ and 64 lower-case hex digits, such as"
            + " \"bw_$(openssl rand -hex 32)\" makes; correct it, or leave it out.");
  }
}
