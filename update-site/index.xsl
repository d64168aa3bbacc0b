<?xml version="1.0" encoding="UTF-8"?>
<!-- An index of the site that depends on the commit alone: p2 writes the present time into it, and Tycho adds the build's own
     Java, with its packages in any order, which an installed KNIME brings itself. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:param name="millis"/>
  <xsl:template match="@*|node()">
    <xsl:copy><xsl:apply-templates select="@*|node()"/></xsl:copy>
  </xsl:template>
  <xsl:template match="property[@name = 'p2.timestamp']/@value">
    <xsl:attribute name="value"><xsl:value-of select="$millis"/></xsl:attribute>
  </xsl:template>
  <xsl:template match="units/@size">
    <xsl:attribute name="size"><xsl:value-of select="count(../unit[@id != 'a.jre.javase'])"/></xsl:attribute>
  </xsl:template>
  <xsl:template match="unit[@id = 'a.jre.javase']"/>
  <xsl:template match="units|artifacts">
    <xsl:copy>
      <xsl:apply-templates select="@*"/>
      <xsl:apply-templates select="*"><xsl:sort select="@id"/></xsl:apply-templates>
    </xsl:copy>
  </xsl:template>
</xsl:stylesheet>
