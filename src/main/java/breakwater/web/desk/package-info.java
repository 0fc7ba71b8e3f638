/** The desk: what to work on next, with filters, saved views and a preview. */
@org.jspecify.annotations.NullMarked
package breakwater.web.desk;
