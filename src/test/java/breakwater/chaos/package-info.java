/** The packaged product on several nodes, while nodes and the database are killed. */
@org.jspecify.annotations.NullMarked
package breakwater.chaos;
