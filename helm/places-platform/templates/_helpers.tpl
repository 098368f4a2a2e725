{{- /* Name that all names of the release begin with: the chart where the release is called so, else release and chart */}}
{{- define "places-platform.fullname" -}}
{{- $name := printf "%s-%s" .Release.Name .Chart.Name -}}
{{- if eq .Release.Name .Chart.Name -}}
{{- $name = .Chart.Name -}}
{{- end -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride -}}
{{- else if regexMatch "^[a-z]([-a-z0-9]{0,38}[a-z0-9])?$" $name -}}
{{- $name -}}
{{- else -}}
{{- printf "%s-%s" (printf "r-%s" $name | replace "." "-" | trunc 31) (sha256sum $name | trunc 8) -}}
{{- end -}}
{{- end }}

{{- /* Name of an object without a namespace, from (list $ suffix limit): the namespace of the release comes first */}}
{{- define "places-platform.clusterName" -}}
{{- $suffix := index . 1 -}}
{{- if not (regexMatch "^([a-z0-9]([-a-z0-9]*[a-z0-9])?)?$" $suffix) -}}
{{- $suffix = printf "%s-%s" (regexReplaceAll "[^A-Za-z0-9]+" $suffix "-" | lower | trimAll "-") (sha256sum $suffix | trunc 8) | trimPrefix "-" -}}
{{- end -}}
{{- $name := printf "%s.%s" (index . 0).Release.Namespace (printf "%s-%s" (include "places-platform.fullname" (index . 0)) $suffix | trimSuffix "-") -}}
{{- $limit := index . 2 -}}
{{- if gt (len $name) $limit -}}
{{- $name = printf "%s-%s" (trunc (int (sub $limit 9)) $name) (sha256sum $name | trunc 8) -}}
{{- end -}}
{{- $name -}}
{{- end }}

{{- /* Labels of every object */}}
{{- define "places-platform.labels" -}}
helm.sh/chart: {{ trimAll "-_." (trunc 63 (replace "+" "_" (printf "%s-%s" .Chart.Name .Chart.Version))) | quote }}
app.kubernetes.io/name: {{ .Chart.Name | quote }}
app.kubernetes.io/instance: {{ .Release.Name | quote }}
{{- if .Chart.AppVersion }}
app.kubernetes.io/version: {{ trimAll "-_." (trunc 63 (replace "+" "_" .Chart.AppVersion)) | quote }}
{{- end }}
app.kubernetes.io/managed-by: {{ .Release.Service | quote }}
{{- end }}
