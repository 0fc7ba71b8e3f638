/**
 * What the product does, one behaviour per file: this folder is the list of its features.
 *
 * <p>Every test here extends {@link breakwater.behaviour.Product}, so that all share one running
 * product and one database, and moves the clock instead of waiting.
 */
@org.jspecify.annotations.NullMarked
package breakwater.behaviour;
