/**
 * The platform's main job, done from end to end by clients that know nothing but HTTP and links:
 * upload, certify, remind, select, export; every step checked.
 */
package tw.portfolio.local.demo;
