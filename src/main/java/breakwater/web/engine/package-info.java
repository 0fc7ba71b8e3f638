/** How the engine stands, and what it took aside. */
@org.jspecify.annotations.NullMarked
package breakwater.web.engine;
