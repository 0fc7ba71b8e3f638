package breakwater.people;

/**
 * A right that a token does not carry unless its scope is ADMIN: with it whoever holds the token
 * could give themselves more than the token was given.
 */
public interface Undelegated extends Right {}
