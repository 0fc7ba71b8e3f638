/** What somebody was told, and why. */
@org.jspecify.annotations.NullMarked
package breakwater.web.notices;
