/** Cases, what is said on them and where they stand. */
@org.jspecify.annotations.NullMarked
package breakwater.api.cases;
