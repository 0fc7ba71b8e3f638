/** One row for each case: lists, search, and who took part. */
@org.jspecify.annotations.NullMarked
package breakwater.cases.list;
