/** How somebody proves who they are: tokens, links, and the first of both. */
@org.jspecify.annotations.NullMarked
package breakwater.people.signin;
