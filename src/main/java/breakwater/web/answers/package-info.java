/** The page of canned answers, and what the composer asks of them. */
@org.jspecify.annotations.NullMarked
package breakwater.web.answers;
