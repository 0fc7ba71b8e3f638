/** One row for each case: lists, and who took part; and its words, by which it is found. */
@org.jspecify.annotations.NullMarked
package breakwater.cases.list;
