/** Who pays attention to a case: put aside for a while, watched, or mentioned to somebody. */
@org.jspecify.annotations.NullMarked
package breakwater.triggers.attention;
