/** What is counted, with its definition. */
@org.jspecify.annotations.NullMarked
package breakwater.web.numbers;
