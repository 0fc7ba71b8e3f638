/** The clocks of a case on its page. */
@org.jspecify.annotations.NullMarked
package breakwater.web.clocks;
