/** Says whether this node lives, and whether it can serve. */
@org.jspecify.annotations.NullMarked
package breakwater.http.health;
