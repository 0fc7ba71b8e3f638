/** How people prove with a password who they are. */
@org.jspecify.annotations.NullMarked
package breakwater.people.passwords;
