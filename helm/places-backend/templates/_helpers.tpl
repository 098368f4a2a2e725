{{- /* Name that all names of the release begin with: the chart where the release is called so, else release and chart */}}
{{- define "places-backend.fullname" -}}
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

{{- /* Labels that select pods: nothing that an upgrade changes */}}
{{- define "places-backend.selectorLabels" -}}
app.kubernetes.io/name: {{ .Chart.Name | quote }}
app.kubernetes.io/instance: {{ .Release.Name | quote }}
{{- end }}

{{- /* Labels of every object */}}
{{- define "places-backend.labels" -}}
helm.sh/chart: {{ trimAll "-_." (trunc 63 (replace "+" "_" (printf "%s-%s" .Chart.Name .Chart.Version))) | quote }}
app.kubernetes.io/name: {{ .Chart.Name | quote }}
app.kubernetes.io/instance: {{ .Release.Name | quote }}
{{- if .Chart.AppVersion }}
app.kubernetes.io/version: {{ trimAll "-_." (trunc 63 (replace "+" "_" .Chart.AppVersion)) | quote }}
{{- end }}
app.kubernetes.io/managed-by: {{ .Release.Service | quote }}
{{- end }}
