/** Says who sees what only some may see; the one place that decides it. */
@org.jspecify.annotations.NullMarked
package breakwater.people.sight;
