/** Cases that only security responders see. */
@org.jspecify.annotations.NullMarked
package breakwater.cases.restriction;
