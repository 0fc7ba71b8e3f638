/** The rules of the house as a page: text, form, versions. */
@org.jspecify.annotations.NullMarked
package breakwater.web.playbook;
