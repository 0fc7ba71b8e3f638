/** Reads what the demo company is written in, and fills its holes. */
@org.jspecify.annotations.NullMarked
package breakwater.demo.text;
