/** Counts, defines and explains; changes nothing. */
@org.jspecify.annotations.NullMarked
package breakwater.insight;
