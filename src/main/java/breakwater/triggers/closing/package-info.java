/** Closes by itself what nobody speaks of any more (mission, E13). */
@org.jspecify.annotations.NullMarked
package breakwater.triggers.closing;
