/**
 * Files and their ports: names, types, checksums, seals, links. Whose a file is, its holder knows.
 */
package tw.portfolio.kernel.files;
