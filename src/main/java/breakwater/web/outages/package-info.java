/** The pages of outages, and the line about one wherever it matters. */
@org.jspecify.annotations.NullMarked
package breakwater.web.outages;
