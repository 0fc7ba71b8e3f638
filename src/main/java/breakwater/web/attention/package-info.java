/** Who pays attention to a case, on its page: put aside, watched, named in a note, looked at. */
@org.jspecify.annotations.NullMarked
package breakwater.web.attention;
