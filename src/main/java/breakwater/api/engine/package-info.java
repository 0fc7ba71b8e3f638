/** The doors to the engine: its health, what it took aside, its clock and its proof. */
@org.jspecify.annotations.NullMarked
package breakwater.api.engine;
