/**
 * What students hand in, once for every kind of work: announcing, replacing, choosing, locking,
 * with slots, windows and seals. Certification is in {@code outcome}, the ten categories with their
 * fields in {@code achievement}; handing in as exports do it is in room {@code submission}.
 */
package tw.portfolio.work;
