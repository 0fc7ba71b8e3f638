/** A team as its supervisor sees it: who has what, what nobody has, who is away. */
@org.jspecify.annotations.NullMarked
package breakwater.web.team;
