// SPDX-License-Identifier: Apache-2.0
/** Tests of trainings on Spark, with the jars that ship, each driver and worker in a process of its own. */
package org.ductus.spark;
