/** The journal as a feed. */
@org.jspecify.annotations.NullMarked
package breakwater.api.events;
