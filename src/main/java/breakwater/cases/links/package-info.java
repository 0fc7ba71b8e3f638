/** What a case is to others: linked, merged into one, split off from one. */
@org.jspecify.annotations.NullMarked
package breakwater.cases.links;
