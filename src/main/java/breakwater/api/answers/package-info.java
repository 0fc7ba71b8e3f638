/** Texts that are sent again and again. */
@org.jspecify.annotations.NullMarked
package breakwater.api.answers;
