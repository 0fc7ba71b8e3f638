/** Outages. */
@org.jspecify.annotations.NullMarked
package breakwater.api.outages;
