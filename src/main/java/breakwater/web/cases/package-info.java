/** The list of cases, a case with its history, and its gate. */
@org.jspecify.annotations.NullMarked
package breakwater.web.cases;
