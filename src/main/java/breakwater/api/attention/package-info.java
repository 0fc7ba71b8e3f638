/** Who pays attention to which case, and who works on what. */
@org.jspecify.annotations.NullMarked
package breakwater.api.attention;
