package breakwater.people.signin;

import breakwater.people.Right;

/** That a credential is for something: only whoever has a scope gives it to another token. */
enum ScopeRight implements Right {
  GIVE_READ(Scope.READ),
  GIVE_WRITE(Scope.WRITE),
  GIVE_ADMIN(Scope.ADMIN);

  private final Scope scope;

  ScopeRight(Scope scope) {
    this.scope = scope;
  }

  Scope scope() {
    return scope;
  }

  static ScopeRight of(Scope scope) {
    return switch (scope) {
      case READ -> GIVE_READ;
      case WRITE -> GIVE_WRITE;
      case ADMIN -> GIVE_ADMIN;
    };
  }
}
