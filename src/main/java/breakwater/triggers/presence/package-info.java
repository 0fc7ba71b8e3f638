/** Says who looks at a case, or answers it, at this moment; nothing of it is kept. */
@org.jspecify.annotations.NullMarked
package breakwater.triggers.presence;
