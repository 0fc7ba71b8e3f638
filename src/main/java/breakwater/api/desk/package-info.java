/** The order of work, and the views that people keep of it. */
@org.jspecify.annotations.NullMarked
package breakwater.api.desk;
